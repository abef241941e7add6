# The page that may travel, 10 to 12. Order and conditions: content/letters/rights/neutral.tera; the rest: neutral.ftl.

choose = Når vi ses, bestemmer du selv, hvad vi snakker om.
