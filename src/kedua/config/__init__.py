"""How the application is put together and started: settings from the environment, addresses, server doors."""
