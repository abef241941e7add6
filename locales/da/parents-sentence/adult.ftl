# For the parents. Order and conditions: content/letters/parents-sentence/adult.tera. What stands in { $parents-sentence } is as agreed.
# Nothing else of the talk, and nothing that the child has decided: it is the adult who tells (barnets lov § 7).

title = Fra samtalen
heading = Fra samtalen med { $child-first }
can-tell = Det her kan jeg fortælle om samtalen:
sentence = { $parents-sentence }
mine = Det er mig, der bestemmer, hvad jeg fortæller.
ask-me = Har I spørgsmål, så stil dem til mig og ikke til { $child-first }.
call = I kan ringe til mig på { $adviser-phone }.
call-hours = I kan ringe til mig på { $adviser-phone }, { $adviser-hours }.
greeting = Hilsen { $adviser-first }
