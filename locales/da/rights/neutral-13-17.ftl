# The page that may travel, 13 to 17. Order and conditions: content/letters/rights/neutral.tera; the rest: neutral.ftl.

choose = Når vi mødes, må du gerne vælge, hvad vi skal tale om.
draw = Skriv eller tegn gerne imens, hvis du har lyst.
break = Vi holder pause, når du vil.
all-children = BørneTelefonen er for alle under 18. Nummeret er 116 111.
own-drawing = Plads til at skrive eller tegne:
