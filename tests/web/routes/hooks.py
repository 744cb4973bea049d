"""Who may tell us news of a channel: its provider, and nobody in the cast."""

from tests.web.routes.route import Route

ROUTES = [
    Route("hooks-whatsapp", "", denied=403, public=True),
    Route("hooks-whatsapp", "", "post", denied=403, public=True),
    Route("hooks-twilio", "", "post", denied=403, public=True),
]
