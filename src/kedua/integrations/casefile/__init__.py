"""Case files: one YAML or JSON file that holds everything a second interview is planned from."""
