"""The interview kit in the forms people hold: text in a terminal, one HTML file, a PDF."""
