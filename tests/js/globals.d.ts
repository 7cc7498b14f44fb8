// What Dash, Plotly and the theme's early script put on the window.

export {};

declare global {
  interface Window {
    dash_clientside: {
      set_props(id: string, props: Record<string, unknown>): void;
      no_update: unknown;
      [namespace: string]: any;
    };
    dash_component_api: {
      getLayout(id: string): { props?: Record<string, any> } | undefined;
    };
    DashRenderer: new (hooks: {
      request_pre?: (question: any) => void;
      request_post?: (question: any, answer: any) => void;
    }) => unknown;
    Plotly?: { react(plot: unknown, data: unknown, layout: unknown, config: unknown): unknown };
    overblikTheme: { choose(choice: string): void };
  }
}
