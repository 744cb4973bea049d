"""Addresses that anybody may open and search engines list: open jobs, their feeds, and how to apply."""

from django.urls import path

from kedua.web.views import applying, public_adverts, public_site

AT, ADVERT = "at/<slug:organisation>/", "at/<slug:organisation>/<slug:advert>/"

urlpatterns = [
    path(AT, public_adverts.adverts, name="public-adverts"),
    path(f"{AT}jobs.rss", public_adverts.adverts_rss, name="public-adverts-rss"),
    path(f"{AT}jobs.json", public_adverts.adverts_json, name="public-adverts-json"),
    path(ADVERT, public_adverts.advert, name="public-advert"),
    path(f"{ADVERT}job.pdf", public_adverts.advert_pdf, name="public-advert-pdf"),
    path(f"{ADVERT}apply/", applying.apply_form, name="apply"),
    path(f"{ADVERT}apply/thanks/", applying.thanks, name="apply-thanks"),
    path("sitemap.xml", public_site.sitemap_xml, name="sitemap"),
    path("sitemap-<int:number>.xml", public_site.sitemap_part, name="sitemap-part"),
    path("robots.txt", public_site.robots_txt, name="robots"),
]
