"""The import window: files and layers become sources of a study, looked at and corrected before they come in."""
