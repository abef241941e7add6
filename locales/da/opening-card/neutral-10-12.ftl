# The opening card that may travel, 10 to 12. Order and conditions: content/letters/opening-card/neutral.tera; the rest: neutral.ftl.

choose = Når vi ses, må du gerne vælge, hvad vi skal snakke om.
draw = Du må gerne skrive eller tegne.
