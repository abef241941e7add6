# The card of the adviser, 10 to 12. Order and conditions: content/letters/adviser-card/10-12.tera.

title = Din rådgiver
heading = Din rådgiver
me = Jeg hedder { $adviser-first }, og jeg er din rådgiver.
my-job = Mit job er at hjælpe børn, når noget er svært.
about = { $adviser-about }
call = Du kan ringe til mig på { $adviser-phone }.
call-hours = Du kan ringe til mig på { $adviser-phone }, { $adviser-hours }.
