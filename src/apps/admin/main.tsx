import { createRoot } from 'react-dom/client';

/** What the dashboard will hold; nothing of it works yet, and the page says so. */
function DashboardComesHere() {
  return (
    <main
      style={{
        fontFamily: '"Segoe UI", "Open Sans", sans-serif',
        maxWidth: '40rem',
        margin: '4rem auto',
        padding: '0 1rem',
        lineHeight: 1.5,
      }}
    >
      <h1>Schoolgate dashboard</h1>
      <p>
        The dashboard is not built yet. Here a school will set its policy, read the log of warnings, and export it for
        its governors. Until then the policy is a file beside the add-in, and the command line checks it.
      </p>
    </main>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<DashboardComesHere />);
