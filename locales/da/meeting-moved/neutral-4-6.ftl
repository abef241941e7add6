# What a child of 4 to 6 hears otherwise than the older ones.
# A child this young is not asked to ring: an adult reads it.
call = Til den voksne: Ring gerne til mig på { $adviser-phone }.
call-hours = Til den voksne: Ring gerne til mig på { $adviser-phone }, { $adviser-hours }.
