//! JavaScript glue for the browser half.
