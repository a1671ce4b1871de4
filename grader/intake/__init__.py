"""Read what students handed in: folders, zips and the downloads of learning platforms."""
