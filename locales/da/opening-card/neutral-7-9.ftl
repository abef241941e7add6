# The opening card that may travel, 7 to 9. Order and conditions: content/letters/opening-card/neutral.tera; the rest: neutral.ftl.

choose = Du vælger selv, hvad vi snakker om.
