;; One function for every value type and operator that hosts meet at the border: identities, many results, no result.
(module
  (func (export "i32") (param i32) (result i32) (local.get 0))
  (func (export "i64") (param i64) (result i64) (local.get 0))
  (func (export "f32") (param f32) (result f32) (local.get 0))
  (func (export "f64") (param f64) (result f64) (local.get 0))
  (func (export "funcref") (param funcref) (result funcref) (local.get 0))
  (func (export "externref") (param externref) (result externref) (local.get 0))
  (func (export "nothing"))
  (func (export "constants") (result i32 i64 f32 f64)
    (i32.const -1) (i64.const 0x7fffffffffffffff) (f32.const 0.5) (f64.const -1e300)))
