/** What the buttons and the form of one scene carry: `job_….s3`. Untrusted when it comes back. */
export const sceneTarget = (jobId: string, sceneId: string): string => `${jobId}.${sceneId}`;

export function readSceneTarget(target: string): { jobId: string; sceneId: string } {
  const [jobId = '', sceneId = ''] = target.split('.');
  return { jobId, sceneId };
}
