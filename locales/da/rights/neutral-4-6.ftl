# The page that may travel, 4 to 6. Order and conditions: content/letters/rights/neutral-4-6.tera.
# Only what may lie on any table, no word of neutral-words.txt. A child this young knows no clock and rings nobody: an adult reads it.

title = Til { $child-first }
hello = Hej { $child-first }
choose = Hvad skal vi snakke om, når vi ses? Det må du gerne vælge.
draw = Vil du hellere tegne? Det må du gerne.
break = Vil du holde pause? Så holder vi pause.
call-hours = Til den voksne: Ring gerne til mig på { $adviser-phone }, { $adviser-hours }.
call = Til den voksne: Ring gerne til mig på { $adviser-phone }.
greeting = Hilsen { $adviser-first }
own-drawing = Her kan du tegne:
