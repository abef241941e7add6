# What is said of the photo of the adviser on paper, to whoever cannot see it.

face = A photo of { $adviser }
