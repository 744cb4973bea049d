"""The words by which a résumé is recognised: headings, job titles, employers, schools, places, private matters."""
