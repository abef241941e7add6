# The opening card that may travel, 7 to 9. Order and conditions: content/letters/opening-card/neutral.tera; the rest: neutral.ftl.

choose = Når vi ses, må du gerne vælge, hvad vi skal snakke om.
