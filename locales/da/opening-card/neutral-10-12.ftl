# The opening card that may travel, 10 to 12. Order and conditions: content/letters/opening-card/neutral.tera; the rest: neutral.ftl.

choose = Du må gerne vælge, hvad vi skal snakke om.
