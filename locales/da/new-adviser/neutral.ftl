# The note of a new adviser that may travel. Order and conditions: content/letters/new-adviser/neutral.tera.
# Only what may lie on any table: no reason, no role, nobody else's name, no word of neutral-words.txt.

title = Til { $child-first }
hello = Hej { $child-first }
me = Jeg hedder { $adviser-first }.
when = Vi ses { $meeting-date } klokken { $meeting-clock }.
place = Det er her: { $meeting-place }.
choose = Du må gerne vælge, hvad vi skal snakke om.
all-children = Alle børn kan ringe til BørneTelefonen på 116 111.
call = Du kan ringe til mig på { $adviser-phone }.
call-hours = Du kan ringe til mig på { $adviser-phone }, { $adviser-hours }.
draw-me = Her er plads til at tegne:
greeting = Hilsen { $adviser-first }
