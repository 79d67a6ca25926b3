"""The record in a browser: `make_app` in `app.py` puts the pages, the API, the twins and the feeds together."""
