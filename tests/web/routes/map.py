"""Who may see the map: who sees the application, and who is on a panel of it."""

from tests.web.routes.route import Route

ROUTES = [Route("map", "ada rita hana ben", given=lambda cast: {"key": cast.application.pk})]
