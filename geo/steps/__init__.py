"""The steps of a study: each takes what the ones before it made and adds results and figures."""
