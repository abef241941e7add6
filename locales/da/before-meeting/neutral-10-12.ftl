# The letter that may travel, 10 to 12. Order and conditions: content/letters/before-meeting/neutral.tera.
# Only what may lie on any table: no reason, no role, no word of neutral-words.txt.

title = Til { $child-first }
hello = Hej { $child-first }
when-today = Vi ses i dag, { $meeting-date }, klokken { $meeting-clock }.
when-tomorrow = Vi ses i morgen, { $meeting-date }, klokken { $meeting-clock }.
when-day = Vi ses { $meeting-date } klokken { $meeting-clock }.
how-long = Det tager cirka { $meeting-length }.
place = Vi mødes her: { $meeting-place }.
choose = Du må gerne vælge, hvad vi skal snakke om.
draw-or-break = Du må gerne tegne imens, og vi holder pause, når du vil.
call-hours = Du kan ringe til mig på { $adviser-phone }, { $adviser-hours }.
call = Du kan ringe til mig på { $adviser-phone }.
all-children = Alle børn kan ringe til BørneTelefonen på 116 111.
greeting = Hilsen { $adviser-first }
draw-me = Her er plads til at tegne:
