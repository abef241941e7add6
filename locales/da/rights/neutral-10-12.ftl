# The page that may travel, 10 to 12. Order and conditions: content/letters/rights/neutral.tera; the rest: neutral.ftl.

choose = Når vi ses, må du gerne vælge, hvad vi skal snakke om.
