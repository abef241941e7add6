# The page that may travel, what is said alike from seven. Order and conditions: content/letters/rights/neutral.tera.
# Only what may lie on any table: no reason, no role, no word of neutral-words.txt.

title = Til { $child-first }
hello = Hej { $child-first }
draw = Vil du hellere tegne? Det må du gerne.
break = Vil du holde pause? Så holder vi pause.
all-children = Alle børn kan ringe til BørneTelefonen på 116 111.
call = Du kan ringe til mig på { $adviser-phone }.
call-hours = Du kan ringe til mig på { $adviser-phone }, { $adviser-hours }.
greeting = Hilsen { $adviser-first }
own-drawing = Her kan du tegne:
