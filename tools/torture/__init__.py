"""The long forms of what is promised about notes: kills, power cuts, failing disks, damage, generated edits."""
