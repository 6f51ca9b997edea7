"""What this installation consists of, what it lacks, and the proof that it computes right."""
