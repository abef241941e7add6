# The card of the adviser, 7 to 9. Order and conditions: content/letters/adviser-card/7-9.tera.

title = Din rådgiver
heading = Din rådgiver
me = Jeg hedder { $adviser-first }.
my-job = Mit job er at hjælpe børn.
about = { $adviser-about }
call = Du må gerne ringe til mig på { $adviser-phone }.
call-hours = Du må gerne ringe til mig på { $adviser-phone }. Det kan du { $adviser-hours }.
