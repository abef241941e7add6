# The note of a moved meeting that may travel. Order and conditions: content/letters/meeting-moved/neutral.tera.
# Only what may lie on any table: no reason, no role, no word of neutral-words.txt.

title = Til { $child-first }
hello = Hej { $child-first }
off = Vi skulle ses { $was-date }. Det er aflyst.
was = Vi skulle have set hinanden { $was-date }. Det blev ikke til noget.
other-clock = Vi ses stadig { $was-date }.
new-clock = Den nye tid er klokken { $meeting-clock }.
other-day = Vi skulle ses { $was-date }. Det er lavet om.
when = Vi ses { $meeting-date }. Det er klokken { $meeting-clock }.
place = Det er her: { $meeting-place }.
wish = Hav det godt så længe.
draw-me = Her er plads til at tegne:
all-children = Alle børn kan ringe til BørneTelefonen på 116 111. Det er gratis.
call = Du kan ringe til mig på { $adviser-phone }.
call-hours = Du kan ringe til mig på { $adviser-phone }, { $adviser-hours }.
greeting = Hilsen { $adviser-first }
