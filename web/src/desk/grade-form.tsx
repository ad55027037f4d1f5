import { useState } from "preact/hooks";
import { t } from "../text/text";
import { Form, type FormProps } from "./form";

const grades = ["weak", "fair", "contested", "confirmed", "discounted"] as const;
const reviewers = new Set<string>(["confirmed", "discounted"]);

/** Sets how well an incident is sourced. */
export function GradeForm({ side, ...form }: FormProps) {
  const d = t.value.desk;
  const [grade, setGrade] = useState<string>(side.incident.grade);
  const [reviewer, setReviewer] = useState(false);
  return (
    <Form
      title={d.gradeTitle}
      wish={{ kind: "grade", incidents: [side.incident.id], on: [side.version], value: grade, as_reviewer: reviewer }}
      ready={grade !== side.incident.grade && (!reviewers.has(grade) || reviewer)}
      needsReason={reviewers.has(grade)}
      {...form}
    >
      <fieldset class="picks">
        <legend class="sr">{d.gradeTitle}</legend>
        {grades.map((g, i) => (
          <label key={g}>
            <input type="radio" name="grade" checked={grade === g} onChange={() => setGrade(g)} />
            <span>
              {t.value.grades[g]} <span class="small muted">{d.gradeNotes[i]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {reviewers.has(grade) && (
        <label class="check">
          <input type="checkbox" checked={reviewer} onChange={(e) => setReviewer(e.currentTarget.checked)} /> {d.asReviewer}
        </label>
      )}
    </Form>
  );
}
