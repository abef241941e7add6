# The page that may travel, 4 to 6. Order and conditions: content/letters/rights/neutral.tera; the rest: neutral.ftl.

choose = Du må gerne vælge, hvad vi snakker om.
