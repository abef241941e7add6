# The page that may travel, 10 to 12. Order and conditions: content/letters/timeline/neutral-10-12.tera.
# A page for notes: nothing to draw as for a small child, and nothing that somebody else wants to know. Only what may lie on any
# table: no step, no reason, no role, no word of neutral-words.txt.

title = Til { $child-first }
hello = Hej { $child-first }
own-way = Her er plads til dine egne noter.
remember = Det vil jeg gerne huske:
wish = Det kunne jeg godt tænke mig:
all-children = Alle børn kan ringe til BørneTelefonen på 116 111.
call = Du kan ringe til mig på { $adviser-phone }.
call-hours = Du kan ringe til mig på { $adviser-phone }, { $adviser-hours }.
kept = Andre kan komme til at læse papiret.
greeting = Hilsen { $adviser-first }
