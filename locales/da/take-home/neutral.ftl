# What may travel from the end of a talk. Order and conditions: content/letters/take-home/neutral.tera.
# Only what may lie on any table: nothing of what was said, no role, no word of neutral-words.txt.

title = Til { $child-first }
hello = Hej { $child-first }
wish = Hav det godt.
when = Vi ses { $meeting-date }. Det er klokken { $meeting-clock }.
how-long = Det tager cirka { $meeting-length }.
place = Det er her: { $meeting-place }.
choose = Hvad skal vi snakke om? Det må du gerne vælge.
draw-me = Her er plads til at tegne:
all-children = Alle børn kan ringe til BørneTelefonen på 116 111. Det er gratis.
call = Du kan ringe til mig på { $adviser-phone }.
call-hours = Du kan ringe til mig på { $adviser-phone }, { $adviser-hours }.
greeting = Hilsen { $adviser-first }
