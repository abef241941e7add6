# The page that may travel, 13 to 17. Order and conditions: content/letters/timeline/neutral.tera; the rest: neutral.ftl.

own-way = Her er plads til dine egne noter.
draw-way = Skriv eller tegn, hvor du er nu.
unknown = Der er plads til det, man ikke ved endnu.
all-children = BørneTelefonen er for alle under 18. Nummeret er 116 111.
