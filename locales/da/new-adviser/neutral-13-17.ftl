# What may travel when the child has another adviser, 13 to 17. Order and conditions: content/letters/new-adviser/neutral.tera; the rest:
# neutral.ftl.

me = Jeg hedder { $adviser-first }.
choose = Du må gerne vælge, hvad vi skal tale om.
draw-me = Plads til at skrive eller tegne:
all-children = BørneTelefonen er for alle under 18. Nummeret er 116 111.
