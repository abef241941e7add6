# The opening card that may travel, 4 to 6. Order and conditions: content/letters/opening-card/neutral.tera; the rest: neutral.ftl.

choose = Du må gerne vælge, hvad vi snakker om.
