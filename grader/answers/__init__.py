"""Who answers a call: a submission in its room, the reference, the misconceptions, or a record of what they said."""
