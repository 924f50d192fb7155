"""What stands in a report: its dates, its organisations and its references."""
