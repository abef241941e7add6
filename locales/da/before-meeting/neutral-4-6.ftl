# The cards that may travel, 4 to 6. Order and conditions: content/letters/before-meeting/neutral-4-6.tera.
# Only what may lie on any table: no reason, no role, no word of neutral-words.txt.

title = Til { $child-first }
hello = Hej { $child-first }
me = Det her er fra { $adviser-first }.
when = Vi ses { $meeting-daypart }.
place = Det er her: { $meeting-place }.
how-long = Det tager cirka { $meeting-length }.
choose = Du må gerne vælge, hvad vi snakker om.
draw = Du må gerne tegne.
break = Du må gerne holde pause.
date = Til den voksne: { $meeting-date } klokken { $meeting-clock }.
call = Til den voksne: Ring gerne til mig på { $adviser-phone }.
call-hours = Til den voksne: Ring gerne til mig på { $adviser-phone }, { $adviser-hours }.
draw-me = Her kan du tegne:
