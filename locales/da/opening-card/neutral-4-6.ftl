# The opening card that may travel, 4 to 6. Order and conditions: content/letters/opening-card/neutral-4-6.tera.
# Only what may lie on any table, no word of neutral-words.txt. A child this young knows no clock and rings nobody: an adult reads it.

title = Til { $child-first }
hello = Hej { $child-first }
choose = Hvad skal vi snakke om, når vi ses? Det må du gerne vælge.
draw = Du må gerne tegne.
break = Du må gerne holde pause.
call-hours = Til den voksne: Ring gerne til mig på { $adviser-phone }, { $adviser-hours }.
call = Til den voksne: Ring gerne til mig på { $adviser-phone }.
greeting = Hilsen { $adviser-first }
