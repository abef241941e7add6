# The page that may travel, what is said alike from seven. Order and conditions: content/letters/timeline/neutral.tera.
# Only what may lie on any table: no step, no reason, no role, no word of neutral-words.txt.

title = Til { $child-first }
hello = Hej { $child-first }
own-way = Her kan du tegne en vej. Den kan gå lige derhen, hvor du vil.
draw-way = Hvor er du nu? Tegn dig selv der.
unknown = Hvad er der langs vejen? Tegn det.
all-children = Alle børn kan ringe til BørneTelefonen på 116 111.
call = Du kan ringe til mig på { $adviser-phone }.
call-hours = Du kan ringe til mig på { $adviser-phone }, { $adviser-hours }.
greeting = Hilsen { $adviser-first }
