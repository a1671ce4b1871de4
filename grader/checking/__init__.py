"""From one case to one verdict: comparison, the pytest plugin, diagnosis and feedback."""
