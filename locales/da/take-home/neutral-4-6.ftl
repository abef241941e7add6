# What may travel from the end of a talk, 4 to 6. Order and conditions: content/letters/take-home/neutral-4-6.tera.
# Only what may lie on any table, no word of neutral-words.txt. A child this young knows no clock and rings nobody: an adult reads it.

title = Til { $child-first }
hello = Hej { $child-first }
when = Vi ses { $meeting-date }.
how-long = Det tager cirka { $meeting-length }.
place = Det er her: { $meeting-place }.
choose = Hvad skal vi snakke om? Det må du gerne vælge.
wish = Hav det godt.
draw-me = Her er plads til at tegne:
clock = Til den voksne: Det er klokken { $meeting-clock }.
call-hours = Til den voksne: Ring gerne til mig på { $adviser-phone }, { $adviser-hours }.
call = Til den voksne: Ring gerne til mig på { $adviser-phone }.
greeting = Hilsen { $adviser-first }
