# The note of a new adviser that may travel, 4 to 6. Order and conditions: content/letters/new-adviser/neutral-4-6.tera.
# Only what may lie on any table, no word of neutral-words.txt. A child this young knows no clock and rings nobody: an adult reads it.

title = Til { $child-first }
hello = Hej { $child-first }
me = Jeg hedder { $adviser-first }.
when = Vi ses { $meeting-date }.
place = Det er her: { $meeting-place }.
choose = Du må gerne vælge, hvad vi skal snakke om.
clock = Til den voksne: Det er klokken { $meeting-clock }.
call-hours = Til den voksne: Ring gerne til mig på { $adviser-phone }, { $adviser-hours }.
call = Til den voksne: Ring gerne til mig på { $adviser-phone }.
draw-me = Her er plads til at tegne:
greeting = Hilsen { $adviser-first }
