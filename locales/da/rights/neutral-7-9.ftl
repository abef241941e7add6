# The page that may travel, 7 to 9. Order and conditions: content/letters/rights/neutral.tera; the rest: neutral.ftl.

choose = Når vi ses, vælger du, hvad vi snakker om.
