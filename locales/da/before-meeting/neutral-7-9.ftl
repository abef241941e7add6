# The letter that may travel, 7 to 9. Order and conditions: content/letters/before-meeting/neutral.tera.
# Only what may lie on any table: no reason, no role, no word of neutral-words.txt.

title = Til { $child-first }
hello = Hej { $child-first }
when-today = Vi ses i dag. Det er { $meeting-date } klokken { $meeting-clock }.
when-tomorrow = Vi ses i morgen. Det er { $meeting-date } klokken { $meeting-clock }.
when-day = Vi ses { $meeting-date } klokken { $meeting-clock }.
how-long = Det tager cirka { $meeting-length }.
place = Det er her: { $meeting-place }.
choose = Du må gerne vælge, hvad vi skal snakke om.
draw-or-break = Du må gerne tegne imens. Vi holder pause, når du vil. Du må også gerne bare sidde lidt.
call-hours = Du kan ringe til mig på { $adviser-phone }, { $adviser-hours }.
call = Du kan ringe til mig på { $adviser-phone }.
all-children = Alle børn kan ringe til BørneTelefonen på 116 111.
greeting = Hilsen { $adviser-first }
draw-me = Her er plads til at tegne:
