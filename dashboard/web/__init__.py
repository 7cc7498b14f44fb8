"""Plain Flask around the Dash app: headers, index page, health, libraries, geometry, exports."""
